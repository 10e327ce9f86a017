// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registers } from '../definitions/index.ts'

test('each of these rows is met by a register that says so', () => {
  const met = new Set<string>(registers.flatMap(({ meets }) => meets.map(({ row }) => row)))
  const rows = `S-045 S-047 S-070 S-071 S-072 S-083 S-099 S-103 S-235 S-236 S-237 S-239 S-240 S-241 S-010 S-019 S-026 S-028 S-033 S-034 S-035 S-046 S-084 S-092 S-093 S-104 S-108 S-134 S-172 S-173 S-178 S-179 S-180
    S-112 S-113 S-114 S-115 S-118 S-119 S-120 S-123 S-124 S-125 S-126 S-127 S-128 S-129 S-130 S-131 S-132 S-133 S-135 S-141 S-146 S-150
    S-152 S-156 S-159 S-160 S-161 S-162 S-163 S-164 S-165 S-167 S-168 S-169 S-170 S-171 S-174 S-181 S-182 S-185 S-190 S-192 S-193 S-195
    S-198 S-199 S-202 S-203 S-207 S-208 S-209 S-210 S-211 S-213 S-215 S-216 S-221 S-222 S-224 S-225 S-226 S-227 S-228 S-229 S-230
    S-186 S-188 S-204 S-206 S-212 S-214 S-220 S-231 S-232 S-262 S-264 S-266 S-268 S-272 S-273 S-274 S-275`
  expect(rows.split(/\s+/).filter((row) => !met.has(row))).toEqual([])
})

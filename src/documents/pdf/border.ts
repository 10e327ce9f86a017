/** A drawn line, box or dot: table borders are thin rectangles, stroked lines or whole boxes, bullets are dots. Points from the top left. */
export interface Border {
  left: number
  top: number
  right: number
  bottom: number
}

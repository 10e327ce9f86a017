export { bundleData, bundleFile } from './bundle.ts'
export {
  askers,
  decideLines,
  extendRequest,
  ExtensionFields,
  getRequest,
  listRequests,
  markPrepared,
  markSent,
  prepareRequest,
  recordRequest,
  RequestFields,
  RequestId,
  type Prepared,
  type SubjectRequest,
} from './requests.ts'
export { thirdPartyRules } from './third-party.ts'

export { ckdEpi2021, cockcroftGault } from './kidney.ts'
export * from './parts.ts'

import { parentPort, workerData } from 'node:worker_threads'
import { renderPatiently } from './markdown.ts'

parentPort?.postMessage(renderPatiently(workerData as string))

// An independent tus server (npm @tus/server) behind mutual TLS, with nothing of an intake around it.
// Usage: node server.js FOLDER PORT (0: any; the port is written to FOLDER/port). Uploads come to FOLDER/uploads.
import {FileStore} from '@tus/file-store'
import {Server} from '@tus/server'
import fs from 'node:fs'
import https from 'node:https'

const [folder, port] = process.argv.slice(2)
const read = name => fs.readFileSync(`${folder}/${name}`)
const tus = new Server({path: '/tus/', datastore: new FileStore({directory: `${folder}/uploads`})})
const options = {
  cert: read('court/pki/server.pem'),
  key: read('court/pki/server.key'),
  ca: read('client.pem'),
  requestCert: true,
  rejectUnauthorized: true,
}
const server = https.createServer(options, (request, response) => {
  if (request.url.startsWith('/tus/')) return tus.handle(request, response)
  response.writeHead(404).end()
})
server.listen(Number(port), '127.0.0.1', () => {
  fs.writeFileSync(`${folder}/port.new`, String(server.address().port))
  fs.renameSync(`${folder}/port.new`, `${folder}/port`)
})

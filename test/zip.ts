import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP of deflated entries (`mimetype` stored), to stand at `shift` in another file. */
export function zip(entries: [name: string, text: string][], shift = 0): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = shift
  for (const [name, text] of entries) {
    const stored = name === 'mimetype'
    const data = stored ? Buffer.from(text) : deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(Buffer.byteLength(text), 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const offset = Buffer.alloc(4)
    offset.writeUInt32LE(at)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(10), offset, Buffer.from(name)]),
    )
    parts.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

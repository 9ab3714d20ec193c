// MPEG audio layer III (ISO/IEC 11172-3, 13818-3): bit rates in kbit/s and sample rates in Hz, by the number in a frame's head.
const rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const samples = [44_100, 48_000, 32_000]

/** The length of the frame that begins here; undefined when none does. */
function frameLength(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const head = bytes.readUInt32BE(at)
  const [version, layer] = [(head >>> 19) & 3, (head >>> 17) & 3]
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined
  const rate = (version === 3 ? rates1 : rates2)[(head >>> 12) & 15]
  const hertz = samples[(head >>> 10) & 3]
  if (!rate || !hertz) return undefined
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4
  const padding = (head >>> 9) & 1
  return Math.floor(((version === 3 ? 144 : 72) * rate * 1000 * slower) / hertz) + padding
}

/** Behind the ID3v2 tags (title, maker, pictures, anything) and the zeros that may follow them. */
function startOfSound(bytes: Buffer): number {
  let at = 0
  while (at + 10 <= bytes.length && bytes.toString('latin1', at, at + 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + (bytes.readUInt8(at + index) & 127), 0)
    at += 10 + size + (bytes.readUInt8(at + 5) & 0x10 ? 10 : 0)
  }
  while (bytes[at] === 0) at++
  return at
}

/** Before the tags that older programs put at the end: ID3v1, and APE before it. */
function endOfSound(bytes: Buffer): number {
  let end = bytes.length
  if (end >= 128 && bytes.toString('latin1', end - 128, end - 125) === 'TAG') end -= 128
  if (end >= 32 && bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX') {
    const header = bytes.readUInt32LE(end - 12) & 0x8000_0000 ? 32 : 0
    end -= bytes.readUInt32LE(end - 20) + header
  }
  return end
}

/** The frames of an MP3 and nothing else. Undefined when there are fewer than three, or something between them. */
export function cleanMp3(bytes: Buffer): Buffer | undefined {
  const start = startOfSound(bytes)
  const end = endOfSound(bytes)
  let [at, frames] = [start, 0]
  for (let length = frameLength(bytes, at); length !== undefined && at + length <= end; frames++) {
    at += length
    length = frameLength(bytes, at)
  }
  // A recorder that was stopped may leave half a frame.
  const whole = at === end || frameLength(bytes, at) !== undefined
  return frames >= 3 && whole ? bytes.subarray(start, at) : undefined
}

import { seenName } from './file-name.ts'
import { type FileTypeId, fileTypes } from './file-type.ts'

/** What an extension says that is in a file, as people speak of it. */
export type Promised = 'picture' | 'sound' | 'pdf' | 'document' | 'text' | 'film' | 'sheet' | 'slides' | 'archive'

const kept: Readonly<Record<FileTypeId, Promised>> = {
  jpeg: 'picture',
  png: 'picture',
  webp: 'picture',
  heic: 'picture',
  pdf: 'pdf',
  docx: 'document',
  odt: 'document',
  text: 'text',
  m4a: 'sound',
  mp3: 'sound',
}

const others: Readonly<Record<Exclude<Promised, 'pdf' | 'text'>, string>> = {
  picture: 'gif bmp tif tiff avif ico jp2 jxl psd dng raw cr2 nef arw',
  sound: 'wav ogg oga opus flac aac wma amr aif aiff mid midi',
  document: 'doc rtf ott pages wpd wps epub mobi azw3',
  film: 'mov avi mkv webm wmv flv m4v mpg mpeg 3g2 ogv',
  sheet: 'xls xlsx ods numbers',
  slides: 'ppt pptx pps ppsx odp key',
  archive: 'zip rar 7z gz tgz tar bz2 xz zst cab',
}

/** What runs, or makes something else run, when somebody opens it: on a computer, on a telephone or in a browser. */
const programs = new Set(
  `exe com scr pif msi msp mst msix appx bat cmd ps1 psm1 psd1 ps1xml vb vbs vbe js jse mjs cjs jsx ts tsx ws wsf wsh wsc sct
   hta htm html xhtml xht shtml mht mhtml svg svgz xml xsl xslt jar jnlp apk ipa app dmg pkg deb rpm run bin elf so dll
   sys drv ocx cpl ax sh bash zsh csh ksh command py pyc pyw pl rb php phtml phar asp aspx jsp cgi lua tcl swf
   reg inf scf lnk url desktop webloc library-ms search-ms settingcontent-ms msc gadget application appref-ms chm hlp
   docm dotm dot xlsm xltm xlam xll xla pptm potm ppam ppsm sldm iso img vhd vhdx vmdk wim onepkg diagcab theme
   themepack rdp ica iqy slk wasm`.split(/\s+/),
)

const promises = new Map<string, Promised>([
  ...(Object.entries(others) as [Promised, string][]).flatMap(([promised, extensions]) =>
    extensions.split(' ').map((extension): [string, Promised] => [extension, promised]),
  ),
  ...Object.values(fileTypes).flatMap(({ id, extensions }) =>
    extensions.map((extension): [string, Promised] => [extension, kept[id]]),
  ),
])

/** The last part of a name behind a dot, in small letters, as who opens it would have it; empty when there is none. */
const extensionOf = (name: string): string => /\.([^.\s]+)$/.exec(seenName(name))?.[1]?.toLowerCase() ?? ''

/** Is it called as something that runs when it is opened? Then it is not taken, whatever is in it: names are what people go by. */
export const isProgramName = (name: string): boolean => programs.has(extensionOf(name))

/**
 * What the name says that is in a file, when that is not so; undefined when it is, or the name says nothing. A photo of another kind is
 * still a photo: telephones and messages give them each other's names.
 */
export function brokenPromise(name: string, type: FileTypeId): Promised | undefined {
  const promised = promises.get(extensionOf(name))
  return promised === undefined || promised === kept[type] ? undefined : promised
}

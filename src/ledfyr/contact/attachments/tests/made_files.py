# SPDX-License-Identifier: EUPL-1.2
"""Real files of every kind, each with the marker wherever such a file can hold a word beside what it shows."""

import base64
import io
import struct
import zlib
from collections.abc import Callable, Mapping

import av
import pikepdf
import pillow_heif
from av.audio.stream import AudioStream
from PIL import Image, ImageCms, PngImagePlugin

from ledfyr.contact.attachments.kinds import Kind

MARKER = "Hemlighet-Näckros"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{MARKER}</a></x:xmpmeta>'.encode()
DESCRIPTION, ORIENTATION, GPS, LATITUDE = 0x010E, 0x0112, 0x8825, 2
TURNED = 6
RATE = 48_000

pillow_heif.register_heif_opener()


def traces_of_marker(content: bytes) -> list[str]:
    """The encodings in which the marker is found."""
    return [name for name in ("utf-8", "latin-1", "utf-16-le", "utf-16-be") if MARKER.encode(name) in content]


def picture(width: int = 64, height: int = 48) -> Image.Image:
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")


def exif() -> Image.Exif:
    told = Image.Exif()
    told[DESCRIPTION] = MARKER
    told[ORIENTATION] = TURNED
    told.get_ifd(GPS)[LATITUDE] = (57.0, 56.0, 3.5)
    return told


def saved(image: Image.Image, name: str, **told: object) -> bytes:
    made = io.BytesIO()
    image.save(made, name, **told)
    return made.getvalue()


def jpeg(width: int = 64, height: int = 48) -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    marked = profile + MARKER.encode()
    return saved(picture(width, height), "JPEG", exif=exif(), comment=MARKER.encode(), xmp=XMP, icc_profile=marked)


def png() -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", MARKER)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved(picture(), "PNG", exif=exif(), pnginfo=texts) + MARKER.encode()


def moving_png() -> bytes:
    return saved(picture(), "PNG", save_all=True, append_images=[Image.new("RGB", (64, 48))])


def webp() -> bytes:
    return saved(picture(), "WEBP", exif=exif(), xmp=XMP)


def heic() -> bytes:
    return saved(picture(), "HEIF", exif=exif().tobytes(), xmp=XMP)


def text() -> bytes:
    return "Hon kom hem sent. Jag är orolig.\n".encode()


def pdf(pages: int = 2) -> bytes:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(300, 400))
    page = document.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=_photograph(document)))
    page.Contents = pikepdf.Stream(document, b"q 200 0 0 150 50 100 cm /Photo Do Q")
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], T=MARKER)
    page.Annots = pikepdf.Array([document.make_indirect(note)])
    document.docinfo["/Author"] = MARKER
    with document.open_metadata() as metadata:
        metadata["dc:title"] = MARKER
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.alert('{MARKER}')")
    document.attachments["dold.txt"] = MARKER.encode()
    return _written(document)


def pdf_with_packed_photograph(name: str) -> bytes:
    """As many programs write it: the photograph once more packed by another filter."""
    with pikepdf.open(io.BytesIO(pdf())) as document:
        packed = zlib.compress(jpeg()) if name == "FlateDecode" else base64.a85encode(jpeg()) + b"~>"
        names = pikepdf.Array([pikepdf.Name("/" + name), pikepdf.Name.DCTDecode])
        document.pages[0].Resources.XObject.Photo.write(packed, filter=names)
        return _written(document)


def pdf_with_an_older_version() -> bytes:
    """A word that was taken out of the document lies in front of its newest version."""
    whole = pdf_without_words()
    end = whole.rindex(b"startxref")
    return whole[:end] + b"9 0 obj\n(" + MARKER.encode() + b")\nendobj\n" + whole[end:]


def pdf_without_words() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    return _written(document)


def locked_pdf() -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(made, encryption=pikepdf.Encryption(owner="ägaren", user="läsaren"))
    return made.getvalue()


def mp3() -> bytes:
    return _id3(MARKER) + sound("mp3", "mp3") + b"TAG" + MARKER.encode("latin-1").ljust(125, b"\0")


def m4a() -> bytes:
    return sound("ipod", "aac")


def aac() -> bytes:
    return _id3(MARKER) + sound("adts", "aac")


def ogg() -> bytes:
    return sound("ogg", "libopus")


def vorbis() -> bytes:
    return sound("ogg", "vorbis", layout="stereo")


def wav() -> bytes:
    return sound("wav", "pcm_s16le")


def film() -> bytes:
    made = io.BytesIO()
    with av.open(made, "w", format="mp4") as container:
        track = container.add_stream("mpeg4", rate=24)
        track.width, track.height, track.pix_fmt = 64, 48, "yuv420p"
        frame = av.VideoFrame(64, 48, "yuv420p")
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        container.mux(track.encode(frame))
        container.mux(track.encode(None))
    return made.getvalue()


def sound(container_name: str, codec: str, *, layout: str = "mono") -> bytes:
    """Half a second of a low tone, with the marker as its title, artist and place."""
    made = io.BytesIO()
    with av.open(made, "w", format=container_name) as container:
        container.metadata.update(title=MARKER, artist=MARKER, comment=MARKER, location=MARKER)
        track = container.add_stream(codec, rate=RATE, layout=layout, options={"strict": "-2"})
        assert isinstance(track, AudioStream)
        track.metadata.update(title=MARKER)
        resampler = av.AudioResampler(format=track.format, layout=layout, rate=RATE)
        for frame in (*resampler.resample(_tone()), None):
            container.mux(track.encode(frame))
    return made.getvalue()


MADE: Mapping[Kind, Callable[[], bytes]] = {
    Kind.JPEG: jpeg,
    Kind.PNG: png,
    Kind.WEBP: webp,
    Kind.HEIC: heic,
    Kind.PDF: pdf,
    Kind.TEXT: text,
    Kind.MP3: mp3,
    Kind.M4A: m4a,
    Kind.AAC: aac,
    Kind.OGG: ogg,
    Kind.WAV: wav,
}


def endless_png(width: int, height: int) -> bytes:
    """A few hundred bytes that say that they are so large a picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(9999))) + _chunk(b"IEND")
    )


def png_with_a_bomb_of_text() -> bytes:
    whole = saved(picture(), "PNG")
    bomb = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
    return whole[:33] + bomb + whole[33:]


def _written(document: pikepdf.Pdf) -> bytes:
    made = io.BytesIO()
    document.save(made, compress_streams=False)
    return made.getvalue()


def _chunk(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _photograph(document: pikepdf.Pdf) -> pikepdf.Object:
    return pikepdf.Stream(
        document,
        jpeg(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=64,
        Height=48,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )


def _id3(word: str) -> bytes:
    """A title as telephones and music programs write it before the sound."""
    said = b"\x01" + word.encode("utf-16")
    frame = b"TIT2" + struct.pack(">IH", len(said), 0) + said
    return b"ID3\x03\0\0" + bytes([0, 0, len(frame) >> 7, len(frame) & 127]) + frame


def _tone() -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=RATE // 2)
    frame.sample_rate = RATE
    wave_form = b"".join(struct.pack("<h", (step % 200) * 100 - 10_000) for step in range(RATE // 2))
    frame.planes[0].update(wave_form.ljust(frame.planes[0].buffer_size, b"\0"))
    return frame

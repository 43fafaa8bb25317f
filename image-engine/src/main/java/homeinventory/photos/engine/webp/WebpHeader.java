package homeinventory.photos.engine.webp;

import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.Chunk;
import homeinventory.photos.engine.header.ExifOrientation;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.Orientation;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of a WebP file. RFC 9649 §2 (container), §3 (lossless), RFC 6386 §9.1 (lossy).
 *
 * @param chunks all chunks of the file
 * @param animated whether the pictures are in {@code ANMF} chunks
 */
record WebpHeader(PhotoHeader header, List<Chunk> chunks, boolean animated) {
    private static final int FIRST_CHUNK = 12;
    /** Up to the sides, in each of the three kinds. */
    private static final int FIRST_BYTES = FIRST_CHUNK + 8 + 10;

    private static final int EXIF_FLAG = 0x08;
    private static final int ANIMATION_FLAG = 0x02;
    /** Far more than any real file has. It limits the memory for a file that consists of empty chunks. */
    private static final int MAX_CHUNKS = 10_000;

    public static WebpHeader read(FileBytes file) throws UnreadableHeaderException {
        file.keep(FIRST_BYTES);
        String first = file.holds(FIRST_CHUNK, 8) ? file.fourCharacters(FIRST_CHUNK) : "";
        FileBytes body = file.from(FIRST_CHUNK + 8);
        return switch (first) {
            case "VP8 " -> still(file, lossySides(body), false);
            case "VP8L" -> still(file, losslessSides(body), true);
            case "VP8X" -> extended(file, body);
            default -> throw new UnreadableHeaderException("it does not start with a WebP header");
        };
    }

    private static WebpHeader still(FileBytes file, Sides sides, boolean lossless) throws UnreadableHeaderException {
        return new WebpHeader(sides.header(Orientation.TOP_LEFT, lossless), chunks(file, new ExifOrientation()), false);
    }

    private static WebpHeader extended(FileBytes file, FileBytes body) throws UnreadableHeaderException {
        int flags = body.u8(0);
        var sides = new Sides(1 + u24(body, 4), 1 + u24(body, 7));
        var exif = new ExifOrientation();
        List<Chunk> chunks = chunks(file, exif);
        Orientation orientation = (flags & EXIF_FLAG) != 0 ? exif.orientation() : Orientation.TOP_LEFT;
        boolean animated = (flags & ANIMATION_FLAG) != 0;
        boolean lossless = chunks.stream().anyMatch(chunk -> chunk.type().equals("VP8L"));
        return new WebpHeader(sides.header(orientation, animated || lossless), chunks, animated);
    }

    /** RFC 6386 §9.1: a key frame's start code, then two times 14 bits and a scale that encoders do not use. */
    private static Sides lossySides(FileBytes body) throws UnreadableHeaderException {
        if (!body.hasBytes(3, 0x9d, 0x01, 0x2a)) {
            throw new UnreadableHeaderException("its picture does not start with a key frame");
        }
        return new Sides(body.u16(6, ByteOrder.LITTLE_ENDIAN) & 0x3fff, body.u16(8, ByteOrder.LITTLE_ENDIAN) & 0x3fff);
    }

    /** RFC 9649 §3.4: a signature byte, then two times 14 bits. */
    private static Sides losslessSides(FileBytes body) throws UnreadableHeaderException {
        if (body.u8(0) != 0x2f) {
            throw new UnreadableHeaderException("its picture does not start with the lossless signature");
        }
        long bits = body.u32(1, ByteOrder.LITTLE_ENDIAN);
        return new Sides((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
    }

    private static List<Chunk> chunks(FileBytes file, ExifOrientation exif) throws UnreadableHeaderException {
        var chunks = new ArrayList<Chunk>();
        long at = FIRST_CHUNK;
        while (file.holds(at, 8)) {
            String type = file.fourCharacters(at);
            long length = file.u32(at + 4, ByteOrder.LITTLE_ENDIAN);
            if (!file.holds(at + 8, length)) {
                break;
            }
            if (chunks.size() == MAX_CHUNKS) {
                throw new UnreadableHeaderException("it has more than " + MAX_CHUNKS + " parts");
            }
            var chunk = new Chunk(type, file.slice(at + 8, length));
            chunks.add(chunk);
            if (type.equals("EXIF")) {
                // Some writers repeat JPEG's prefix before the block.
                exif.read(chunk.body().from(chunk.body().hasText(0, "Exif\0\0") ? 6 : 0));
            }
            // Bodies are padded to an even length.
            at += 8 + length + (length & 1);
        }
        return chunks;
    }

    /** The embedded colour profile; empty also if it is too large. RFC 9649 §2.7.1.4. */
    Optional<byte[]> colourProfile() {
        return Chunk.first(chunks, "ICCP")
                .filter(profile -> profile.size() <= ToSrgb.MAX_PROFILE_BYTES)
                .map(FileBytes::toArray);
    }

    static int u24(FileBytes bytes, long at) throws UnreadableHeaderException {
        return bytes.u16(at, ByteOrder.LITTLE_ENDIAN) | bytes.u8(at + 2) << 16;
    }

    private record Sides(int width, int height) {

        PhotoHeader header(Orientation orientation, boolean isHeldWhole) throws UnreadableHeaderException {
            return PhotoHeader.of(new WebpFormat(), width, height, orientation, isHeldWhole);
        }
    }
}

package homeinventory.photos.engine.png;

import homeinventory.photos.engine.header.Chunk;
import homeinventory.photos.engine.header.ExifOrientation;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The header of a PNG file. PNG (Third Edition) §5 and §11.2.1.
 *
 * @param bits per sample
 * @param colourType as in table 12 of §11.2.1
 * @param chunks all before the first {@code IDAT}
 */
record PngHeader(PhotoHeader header, int bits, int colourType, List<Chunk> chunks) {
    /** Offset of the first chunk, after the signature. */
    static final int FIRST_CHUNK = 8;

    private static final int IHDR_BYTES = 13;
    /** Length, type and check sum. */
    static final int AROUND_BODY_BYTES = 12;
    /** Far more than any real file has. It limits the memory for a file that consists of empty chunks. */
    private static final int MAX_CHUNKS = 10_000;

    /** Samples per pixel. PNG (Third Edition) §11.2.1, table 12. */
    public int channels() {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    public boolean isPalette() {
        return colourType == 3;
    }

    public boolean isGrey() {
        return colourType == 0 || colourType == 4;
    }

    public boolean hasAlphaChannel() {
        return colourType == 4 || colourType == 6;
    }

    /** The body of the first chunk of a type. */
    public Optional<FileBytes> chunk(String type) {
        return Chunk.first(chunks, type);
    }

    public static PngHeader read(FileBytes file) throws UnreadableHeaderException {
        file.keep(FIRST_CHUNK + AROUND_BODY_BYTES + IHDR_BYTES);
        var exif = new ExifOrientation();
        List<Chunk> chunks = chunksBeforeData(file, exif);
        if (chunks.isEmpty()
                || !chunks.getFirst().type().equals("IHDR")
                || chunks.getFirst().body().size() != IHDR_BYTES) {
            throw new UnreadableHeaderException("it does not start with a PNG header");
        }
        FileBytes ihdr = chunks.getFirst().body();
        requireSum(file);
        long width = ihdr.u32(0, ByteOrder.BIG_ENDIAN);
        long height = ihdr.u32(4, ByteOrder.BIG_ENDIAN);
        var header = PhotoHeader.of(new PngFormat(), width, height, exif.orientation(), ihdr.u8(12) == 1);
        requireLegal(ihdr);
        return new PngHeader(header, ihdr.u8(8), ihdr.u8(9), chunks);
    }

    private static List<Chunk> chunksBeforeData(FileBytes file, ExifOrientation exif) throws UnreadableHeaderException {
        var chunks = new ArrayList<Chunk>();
        long at = FIRST_CHUNK;
        while (file.holds(at, AROUND_BODY_BYTES)) {
            long length = file.u32(at, ByteOrder.BIG_ENDIAN);
            if (!file.holds(at + 8, length + 4)) {
                break;
            }
            var chunk = new Chunk(file.fourCharacters(at + 4), file.slice(at + 8, length));
            if (chunk.type().equals("IDAT") || chunk.type().equals("IEND")) {
                break;
            }
            if (chunks.size() == MAX_CHUNKS) {
                throw new UnreadableHeaderException("its header has more than " + MAX_CHUNKS + " parts");
            }
            chunks.add(chunk);
            if (chunk.type().equals("eXIf")) {
                exif.read(chunk.body());
            }
            at += AROUND_BODY_BYTES + length;
        }
        return chunks;
    }

    private static void requireSum(FileBytes file) throws UnreadableHeaderException {
        var sum = new CRC32();
        sum.update(file.slice(FIRST_CHUNK + 4, 4 + IHDR_BYTES).toArray());
        if (sum.getValue() != file.u32(FIRST_CHUNK + 8 + IHDR_BYTES, ByteOrder.BIG_ENDIAN)) {
            throw new UnreadableHeaderException("its header was changed after it was written (wrong check sum)");
        }
    }

    /** PNG (Third Edition) §11.2.1, table 12. */
    private static void requireLegal(FileBytes ihdr) throws UnreadableHeaderException {
        int bits = ihdr.u8(8);
        int colourType = ihdr.u8(9);
        boolean legalBits = switch (colourType) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!legalBits || ihdr.u8(10) != 0 || ihdr.u8(11) != 0 || ihdr.u8(12) > 1) {
            throw new UnreadableHeaderException(
                    "its header describes no picture known to PNG (colour type %d with %d bits)"
                            .formatted(colourType, bits));
        }
    }
}

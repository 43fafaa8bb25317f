package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.jpeg.JpegHeader;
import homeinventory.photos.engine.jpeg.JpegSegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a JPEG's tables and headers up to its scan. ITU-T T.81 §B.2. */
final class FrameReader {
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int COEFFICIENTS = Component.BLOCK_SIDE * Component.BLOCK_SIDE;
    private static final int AC_CLASS = 0x10;
    private static final int MAX_DC_BITS = 11;
    private static final int MAX_AC_BITS = 10;

    private final JpegHeader jpeg;
    private final Map<Integer, int[]> quantizations = new HashMap<>();
    /** By class and destination, as in the file. */
    private final Map<Integer, HuffmanTable> codes = new HashMap<>();

    private int restartInterval;

    private FrameReader(JpegHeader jpeg) {
        this.jpeg = jpeg;
    }

    /** @throws UnrenderablePhotoException if the file is damaged, or not a baseline JPEG of one scan with the usual sampling */
    static Frame read(JpegHeader jpeg) throws UnrenderablePhotoException, UnreadableHeaderException {
        return new FrameReader(jpeg).frame();
    }

    private Frame frame() throws UnrenderablePhotoException, UnreadableHeaderException {
        FileBytes frame = null;
        for (JpegSegment segment : jpeg.segments()) {
            switch (segment.marker()) {
                case BASELINE, EXTENDED -> frame = segment.body();
                case DQT -> readQuantizations(segment.body());
                case DHT -> readCodes(segment.body());
                case DRI -> restartInterval = segment.body().u16(0, ByteOrder.BIG_ENDIAN);
                default -> {}
            }
        }
        if (frame == null) {
            throw unusual();
        }
        int data = jpeg.scanData();
        FileBytes scan = jpeg.segments().getLast().body();
        return new Frame(jpeg.header().width(), jpeg.header().height(), components(frame, scan), restartInterval, data);
    }

    /** §B.2.4.1. */
    private void readQuantizations(FileBytes body) throws UnreadableHeaderException {
        long at = 0;
        while (at < body.size()) {
            int precisionAndDestination = body.u8(at++);
            int bytes = precisionAndDestination >> 4 == 0 ? 1 : 2;
            int[] factors = new int[COEFFICIENTS];
            for (int i = 0; i < COEFFICIENTS; i++, at += bytes) {
                factors[i] = bytes == 1 ? body.u8(at) : body.u16(at, ByteOrder.BIG_ENDIAN);
            }
            quantizations.put(precisionAndDestination & 0xf, factors);
        }
    }

    /** §B.2.4.2. */
    private void readCodes(FileBytes body) throws UnrenderablePhotoException, UnreadableHeaderException {
        long at = 0;
        while (at < body.size()) {
            int classAndDestination = body.u8(at++);
            int[] counts = new int[HuffmanTable.MAX_LENGTH];
            int total = 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = body.u8(at++);
                total += counts[i];
            }
            int[] symbols = new int[total];
            for (int i = 0; i < total; i++) {
                symbols[i] = body.u8(at++);
                requireSize(classAndDestination, symbols[i]);
            }
            codes.put(classAndDestination, new HuffmanTable(counts, symbols));
        }
    }

    /** The number of bits of a value has a limit: tables F.1 and F.2. */
    private static void requireSize(int classAndDestination, int symbol) throws UnrenderablePhotoException {
        boolean valid = classAndDestination >= AC_CLASS
                ? HuffmanTable.valueLength(symbol) <= MAX_AC_BITS
                : symbol <= MAX_DC_BITS;
        if (!valid) {
            throw DamagedPhoto.corrupt("its code table stands for values that no picture has");
        }
    }

    /** §B.2.2 and §B.2.3: both headers list the components. In a file of one scan, the order is the same. */
    private List<Component> components(FileBytes frame, FileBytes scan)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        int count = jpeg.components();
        if (scan.u8(0) != count || count > 3) {
            throw unusual();
        }
        var components = new ArrayList<Component>();
        for (int i = 0; i < count; i++) {
            long inFrame = 6 + 3L * i;
            long inScan = 1 + 2L * i;
            int columns = frame.u8(inFrame + 1) >> 4;
            int rows = frame.u8(inFrame + 1) & 0xf;
            boolean usual = i == 0 ? isOneOrTwo(columns) && isOneOrTwo(rows) : columns == 1 && rows == 1;
            if (!usual || scan.u8(inScan) != frame.u8(inFrame)) {
                throw unusual();
            }
            HuffmanTable acCodes = required(codes, AC_CLASS | (scan.u8(inScan + 1) & 0xf));
            components.add(new Component(
                    count == 1 ? 1 : columns,
                    count == 1 ? 1 : rows,
                    required(quantizations, frame.u8(inFrame + 2)),
                    required(codes, scan.u8(inScan + 1) >> 4),
                    acCodes,
                    new SkipTable(acCodes)));
        }
        return components;
    }

    private static boolean isOneOrTwo(int value) {
        return value == 1 || value == 2;
    }

    private static <T> T required(Map<Integer, T> tables, int key) throws UnrenderablePhotoException {
        T table = tables.get(key);
        if (table == null) {
            throw DamagedPhoto.corrupt("a table that its picture data needs is missing");
        }
        return table;
    }

    private static UnrenderablePhotoException unusual() {
        return DamagedPhoto.unsupported("it is no baseline JPEG of one scan with the usual sampling");
    }
}

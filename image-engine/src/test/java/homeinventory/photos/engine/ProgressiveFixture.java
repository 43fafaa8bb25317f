package homeinventory.photos.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Progressive JPEGs of one colour, built by hand. Every scan after the first has a few bytes, which set a coefficient to zero in
 * all blocks. ITU-T T.81 §B.2 and §G.1.2.
 */
final class ProgressiveFixture {
    private static final int COMPONENTS = 3;
    private static final int LAST_COEFFICIENT = 63;

    /** One code can mark at most 2 × 2^{@value} − 1 blocks as empty. */
    private static final int MAX_RUN = 14;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int blocksLog2;

    private ProgressiveFixture(int sideLog2) {
        this.blocksLog2 = 2 * (sideLog2 - 3);
    }

    /**
     * A square picture.
     *
     * @param sideLog2 4 to 13, for 16 to 8192 pixels
     * @param scans each different up to {@code 3 × 63 + 1}; from there on they are repeated
     * @param beforeEach goes before each scan but the first
     */
    static byte[] jpeg(int sideLog2, int scans, byte... beforeEach) {
        var fixture = new ProgressiveFixture(sideLog2);
        fixture.begin(1 << sideLog2);
        for (int scan = 1; scan < scans; scan++) {
            fixture.file.writeBytes(beforeEach);
            fixture.emptyScan((scan - 1) / LAST_COEFFICIENT % COMPONENTS + 1, (scan - 1) % LAST_COEFFICIENT + 1);
        }
        fixture.bytes(0xff, 0xd9);
        return fixture.file.toByteArray();
    }

    private void begin(int side) {
        bytes(0xff, 0xd8);
        bytes(0xff, 0xdb, 0, 67, 0);
        file.writeBytes("\b".repeat(64).getBytes(StandardCharsets.US_ASCII));
        bytes(0xff, 0xc2, 0, 17, 8, side >> 8, side & 255, side >> 8, side & 255, COMPONENTS);
        bytes(1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0);
        // Differences: "0" is none, "10" is one of 7 bits. Runs: "0" is the one run that is used.
        bytes(0xff, 0xc4, 0, 21, 0x00, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
        bytes(0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, run() << 4);
        bytes(0xff, 0xda, 0, 12, COMPONENTS, 1, 0, 2, 0, 3, 0, 0, 0, 0);
        // "10", 1000000: the first block is 64 steps brighter than grey, and no other one differs from it.
        bytes(0xa0);
        file.writeBytes(new byte[(COMPONENTS << blocksLog2) / 8 + 1]);
    }

    private void emptyScan(int component, int coefficient) {
        bytes(0xff, 0xda, 0, 8, 1, component, 0, coefficient, coefficient, 0);
        int codes = 1 << (blocksLog2 - run());
        file.writeBytes(new byte[codes * (run() + 1) / 8 + 1]);
    }

    private int run() {
        return Math.min(MAX_RUN, blocksLog2);
    }

    private void bytes(int... bytes) {
        for (int each : bytes) {
            file.write(each);
        }
    }
}

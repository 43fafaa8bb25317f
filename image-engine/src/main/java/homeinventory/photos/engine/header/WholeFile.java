package homeinventory.photos.engine.header;

import java.util.Arrays;

/** A file in memory. */
@SuppressWarnings("ArrayRecordComponent") // bytes are read, never compared
record WholeFile(byte[] bytes) implements ByteSource {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public boolean reaches(long end) {
        return end <= bytes.length;
    }

    @Override
    public int u8(long at) {
        return bytes[(int) at] & 0xff;
    }

    @Override
    public byte[] copy(long at, int count) {
        return Arrays.copyOfRange(bytes, (int) at, (int) at + count);
    }
}

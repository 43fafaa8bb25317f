package homeinventory.photos.engine.png.inflate;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/** A block of literals and matches (RFC 1951 §3.2.3). A third of the time for a PNG is spent here. */
final class CodedBlock implements Block {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final CodeTable literals;
    private final CodeTable distances;

    CodedBlock(PrefixCode literalCode, PrefixCode distanceCode) {
        literals = CodeTable.ofLiterals(literalCode);
        distances = CodeTable.ofDistances(distanceCode);
    }

    @Override
    public boolean read(BitInput input, Output output) throws IOException {
        byte[] bytes = output.bytes();
        int limit = output.limit();
        int at = output.filled();
        boolean ended = false;
        BitCursor bits = input.cursor();
        int highestPosition = input.highestPosition();
        while (!ended && at < limit && bits.position() <= highestPosition) {
            bits.load();
            int entry = literals.find(bits.next());
            if (Entry.isLiteral(entry)) {
                at = put(entry, bytes, at);
                bits.drop(entry);
                entry = literals.find(bits.next());
            }
            if (Entry.isLiteral(entry)) {
                at = put(entry, bytes, at);
                bits.drop(entry);
            } else if (Entry.isEnd(entry)) {
                bits.drop(entry);
                ended = true;
            } else {
                int length = Entry.value(entry, bits.next());
                bits.drop(entry);
                at = repeat(bytes, at, distance(bits), length);
            }
        }
        input.moveTo(bits);
        output.fillTo(at);
        return ended;
    }

    private int distance(BitCursor bits) throws ZipException {
        bits.load();
        int entry = distances.find(bits.next());
        int distance = Entry.value(entry, bits.next());
        bits.drop(entry);
        return distance;
    }

    /** Always writes two literals, because a branch would cost more. If there is only one, the second is overwritten later. */
    private static int put(int entry, byte[] bytes, int at) {
        SHORTS.set(bytes, at, Entry.literals(entry));
        return at + Entry.count(entry);
    }

    /** May write up to 15 bytes more, which are overwritten later. So most matches are copied without a loop. */
    private static int repeat(byte[] bytes, int at, int distance, int length) throws ZipException {
        if (distance > at) {
            throw new ZipException("a match refers to what was before the data");
        }
        int end = at + length;
        if (distance < Long.BYTES) {
            for (int i = at; i < end; i++) {
                bytes[i] = bytes[i - distance];
            }
            return end;
        }
        copyEight(bytes, at, distance);
        copyEight(bytes, at + Long.BYTES, distance);
        for (int i = at + 2 * Long.BYTES; i < end; i += Long.BYTES) {
            copyEight(bytes, i, distance);
        }
        return end;
    }

    private static void copyEight(byte[] bytes, int at, int distance) {
        LONGS.set(bytes, at, (long) LONGS.get(bytes, at - distance));
    }
}

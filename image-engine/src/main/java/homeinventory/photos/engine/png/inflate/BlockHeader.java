package homeinventory.photos.engine.png.inflate;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Reads the header of a block. RFC 1951 §3.2.3 to §3.2.7. */
final class BlockHeader {
    private static final int[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int MAX_LITERALS = 286;
    private static final int MAX_DISTANCES = 30;
    private static final int END_OF_BLOCK = 256;
    private static final Block FIXED = withFixedCodes();

    private BlockHeader() {}

    static Block read(BitInput input) throws IOException {
        int type = input.take(2);
        return switch (type) {
            case 0 -> StoredBlock.begin(input);
            case 1 -> FIXED;
            case 2 -> withOwnCodes(input);
            default -> throw new ZipException("there is no block of type " + type);
        };
    }

    /** Made once, because such a block may have only ten bits. */
    private static CodedBlock withFixedCodes() {
        int[] literals = new int[SymbolTables.LITERALS.length];
        Arrays.fill(literals, 0, 144, 8);
        Arrays.fill(literals, 144, 256, 9);
        Arrays.fill(literals, 256, 280, 7);
        Arrays.fill(literals, 280, literals.length, 8);
        int[] distances = new int[SymbolTables.DISTANCES.length];
        Arrays.fill(distances, 5);
        try {
            return new CodedBlock(new PrefixCode(literals), new PrefixCode(distances));
        } catch (ZipException e) {
            throw new IllegalStateException("the fixed codes are complete", e);
        }
    }

    private static Block withOwnCodes(BitInput input) throws IOException {
        int literals = 257 + input.take(5);
        int distances = 1 + input.take(5);
        int ordered = 4 + input.take(4);
        if (literals > MAX_LITERALS || distances > MAX_DISTANCES) {
            throw new ZipException("codes of %d and %d symbols are too large".formatted(literals, distances));
        }
        int[] lengthLengths = new int[LENGTH_ORDER.length];
        for (int i = 0; i < ordered; i++) {
            lengthLengths[LENGTH_ORDER[i]] = input.take(3);
        }
        int[] lengths = lengths(input, new PrefixCode(lengthLengths), literals + distances);
        if (lengths[END_OF_BLOCK] == 0) {
            throw new ZipException("a block has no code for its end");
        }
        return new CodedBlock(
                new PrefixCode(Arrays.copyOf(lengths, literals)),
                new PrefixCode(Arrays.copyOfRange(lengths, literals, lengths.length)));
    }

    private static int[] lengths(BitInput input, PrefixCode code, int count) throws IOException {
        int[] lengths = new int[count];
        int at = 0;
        while (at < count) {
            int symbol = code.find(input.peek());
            input.drop(code.length(symbol));
            int repeats = switch (symbol) {
                case 16 -> 3 + input.take(2);
                case 17 -> 3 + input.take(3);
                case 18 -> 11 + input.take(7);
                default -> 1;
            };
            boolean hasNothingToRepeat = symbol == 16 && at == 0;
            if (at + repeats > count || hasNothingToRepeat) {
                throw new ZipException("the lengths of the codes make no sense");
            }
            int length = symbol == 16 ? lengths[at - 1] : symbol > 16 ? 0 : symbol;
            Arrays.fill(lengths, at, at + repeats, length);
            at += repeats;
        }
        return lengths;
    }
}

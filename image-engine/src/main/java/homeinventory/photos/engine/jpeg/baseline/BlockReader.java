package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;

/**
 * Reads the coefficients of a scan, block by block. ITU-T T.81 §F.2.2. It decodes the low
 * frequencies, which a reduced picture consists of, and skips the others.
 */
final class BlockReader {
    private static final int BLOCK = 64;

    private final BitReader bits;

    BlockReader(BitReader bits) {
        this.bits = bits;
    }

    /**
     * @param previousDc the DC coefficient of the component's previous block, not dequantized
     * @param wanted receives the low coefficients; zeros are not set
     * @return this block's DC coefficient, not dequantized
     * @throws UnrenderablePhotoException if the block is not valid, or the data has ended
     */
    int read(Component component, int previousDc, LowCoefficients wanted) throws UnrenderablePhotoException {
        bits.prepareBlock();
        int dc = previousDc + difference(component.dcCodes());
        wanted.set(0, dc);
        int next = readWanted(component.acCodes(), wanted);
        if (next < BLOCK) {
            skipRest(component, next);
        }
        return dc;
    }

    private int difference(HuffmanTable codes) throws UnrenderablePhotoException {
        bits.load();
        int code = required(codes.find(bits.next()));
        return bits.take(code);
    }

    /** @return zigzag index of the first coefficient that was not read, or {@link #BLOCK} if the block has ended */
    private int readWanted(HuffmanTable codes, LowCoefficients wanted) throws UnrenderablePhotoException {
        int last = wanted.last();
        int next = 1;
        while (next <= last) {
            bits.load();
            int code = required(codes.find(bits.next()));
            int value = bits.take(code);
            if (AcSymbol.endsBlock(code)) {
                return BLOCK;
            }
            next += AcSymbol.coefficients(code);
            if (next - 1 <= last) {
                wanted.set(next - 1, value);
            }
        }
        return next;
    }

    private void skipRest(Component component, int first) throws UnrenderablePhotoException {
        int next = first;
        while (next < BLOCK) {
            bits.load();
            next = skipSome(component, next);
            if (next < BLOCK) {
                next = skipSome(component, next);
            }
        }
    }

    private int skipSome(Component component, int next) throws UnrenderablePhotoException {
        int entry = component.acSkips().find(bits.next());
        int after = next + SkipTable.coefficients(entry);
        if (entry == 0 || after >= BLOCK) {
            return skipOne(component.acCodes(), next);
        }
        bits.drop(SkipTable.length(entry));
        return SkipTable.endsBlock(entry) ? BLOCK : after;
    }

    private int skipOne(HuffmanTable codes, int next) throws UnrenderablePhotoException {
        int code = required(codes.find(bits.next()));
        bits.drop(HuffmanTable.lengthWithValue(code));
        int after = AcSymbol.endsBlock(code) ? BLOCK : next + AcSymbol.coefficients(code);
        if (after > BLOCK) {
            throw nonsense();
        }
        return after;
    }

    private static int required(int code) throws UnrenderablePhotoException {
        if (HuffmanTable.length(code) == 0) {
            throw nonsense();
        }
        return code;
    }

    private static UnrenderablePhotoException nonsense() {
        return DamagedPhoto.corrupt("its picture data makes no sense");
    }
}

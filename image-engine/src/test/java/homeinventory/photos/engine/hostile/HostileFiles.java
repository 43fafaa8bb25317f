package homeinventory.photos.engine.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes any number of hostile files: good files, spoiled once or several times. A seed gives always the same ones. */
public final class HostileFiles {
    private static final List<byte[]> ENVELOPES = List.of(
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1),
            "PK\3\4".getBytes(StandardCharsets.ISO_8859_1),
            "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1),
            "GIF89a".getBytes(StandardCharsets.ISO_8859_1));

    /** A shorter file has no header left. */
    private static final int MIN_BYTES = 60;

    private final List<byte[]> good;
    private final Random numbers;

    /** @param good JPEG, PNG and WebP files, each of at least {@value #MIN_BYTES} bytes */
    public HostileFiles(List<byte[]> good, long seed) {
        this.good = List.copyOf(good);
        numbers = new Random(seed);
    }

    public byte[] next() {
        byte[] original = anyGood();
        var spoilings = new ArrayList<Spoiling>(ByteSpoilings.all());
        spoilings.add(this::polyglot);
        // A spoiling that knows the format needs a whole file, so it comes first.
        boolean formatFirst = numbers.nextBoolean();
        byte[] file = formatFirst ? any(ofFormat(original)).apply(original, numbers) : original;
        int more = numbers.nextInt(3) + (formatFirst ? 0 : 1);
        for (int i = 0; i < more && file.length >= MIN_BYTES; i++) {
            file = any(spoilings).apply(file, numbers);
        }
        return file;
    }

    /** Two formats in one file. */
    private byte[] polyglot(byte[] file, Random numbers) {
        byte[] other = numbers.nextBoolean() ? ENVELOPES.get(numbers.nextInt(ENVELOPES.size())) : anyGood();
        return ByteSpoilings.insert(file, other, numbers.nextBoolean() ? 0 : file.length);
    }

    private byte[] anyGood() {
        return good.get(numbers.nextInt(good.size()));
    }

    private Spoiling any(List<Spoiling> spoilings) {
        return spoilings.get(numbers.nextInt(spoilings.size()));
    }

    private static List<Spoiling> ofFormat(byte[] file) {
        return switch (file[0] & 0xff) {
            case 0xff -> JpegSpoilings.all();
            case 0x89 -> PngSpoilings.all();
            default -> WebpSpoilings.all();
        };
    }
}

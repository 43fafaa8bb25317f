package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.Turn;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {
    private static final int WHOLE = 8192;
    private static final int REDUCED = 40;

    private static final String OWN_DECODER = "BaselineJpegDecoder";
    /** Baseline JPEGs of rare colours. */
    private static final Set<String> LEFT_TO_OTHERS =
            Set.of("JPEG, RGB", "JPEG, CMYK inverted", "JPEG, CMYK with a profile", "JPEG, YCCK");

    /** Every kind of photo with every decoder that is tried on it. */
    private static List<Arguments> cases(int longSide) throws Exception {
        var cases = new ArrayList<Arguments>();
        for (PhotoKind kind : PhotoKind.all()) {
            for (PhotoDecoder decoder : new PhotoDecoders(Decoding.FASTEST).suiting(headerOf(kind), longSide)) {
                String name = decoder.getClass().getSimpleName();
                if (!name.equals(OWN_DECODER) || !LEFT_TO_OTHERS.contains(kind.name())) {
                    cases.add(arguments(kind, named(name, decoder)));
                }
            }
        }
        return cases;
    }

    static List<Arguments> whole() throws Exception {
        return cases(WHOLE);
    }

    static List<Arguments> reduced() throws Exception {
        return cases(REDUCED);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void every_kind_of_photo_shows_its_picture(PhotoKind kind, PhotoDecoder decoder) throws Exception {
        BufferedImage upright = decode(kind, decoder, WHOLE);

        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(kind.shows())))
                .isLessThanOrEqualTo(kind.meanDeltaE());
        assertThat(Pixels.maxAlphaDifference(upright, kind.shows())).isLessThanOrEqualTo(kind.meanDeltaE() > 0 ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("reduced")
    void a_reduced_decode_shows_the_same_picture_in_at_least_the_requested_size(PhotoKind kind, PhotoDecoder decoder)
            throws Exception {
        BufferedImage upright = decode(kind, decoder, REDUCED);

        assertThat(Math.max(upright.getWidth(), upright.getHeight())).isBetween(REDUCED, 2 * REDUCED);
        BufferedImage expected = Pixels.shrunk(kind.shows(), upright.getWidth(), upright.getHeight());
        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(expected)))
                .isLessThan(kind.meanDeltaE() + 1);
    }

    @Test
    void our_own_decoder_comes_first_if_a_jpeg_is_reduced_to_half_its_size_or_less() throws Exception {
        PhotoHeader jpeg = headerOf(SamplePhotos.jpeg(80, 60));

        assertThat(names(new PhotoDecoders(Decoding.FASTEST).suiting(jpeg, 40)))
                .containsExactly(OWN_DECODER, "SkiaJpegDecoder", "ImageIoJpegDecoder");
        assertThat(names(new PhotoDecoders(Decoding.FASTEST).suiting(jpeg, 41)))
                .containsExactly("SkiaJpegDecoder", "ImageIoJpegDecoder");
        assertThat(names(new PhotoDecoders(Decoding.JDK).suiting(jpeg, 40)))
                .containsExactly(OWN_DECODER, "ImageIoJpegDecoder");
        assertThat(names(new PhotoDecoders(Decoding.JDK).suiting(jpeg, 41))).containsExactly("ImageIoJpegDecoder");
    }

    @Test
    void our_own_decoder_comes_first_for_pngs_that_are_not_interlaced() throws Exception {
        byte[] interlaced = PngFixtures.interlaced(80, 60, 8, 0, (x, y) -> new int[] {x + y});

        for (PhotoDecoders decoders : List.of(new PhotoDecoders(Decoding.FASTEST), new PhotoDecoders(Decoding.JDK))) {
            assertThat(names(decoders.suiting(headerOf(SamplePhotos.png(80, 60)), 40)))
                    .containsExactly("StreamedPngDecoder", "ImageIoPngDecoder");
            assertThat(names(decoders.suiting(headerOf(interlaced), 40))).containsExactly("ImageIoPngDecoder");
        }
    }

    @Test
    void our_own_decoder_leaves_rare_colours_to_others() throws Exception {
        List<PhotoKind> rare = PhotoKind.all().stream()
                .filter(kind -> LEFT_TO_OTHERS.contains(kind.name()))
                .toList();

        assertThat(rare).hasSameSizeAs(LEFT_TO_OTHERS);
        for (PhotoKind kind : rare) {
            PhotoHeader header = headerOf(kind);
            PhotoDecoder own =
                    new PhotoDecoders(Decoding.FASTEST).suiting(header, REDUCED).getFirst();
            assertThatThrownBy(() -> own.decode(kind.file(), header, REDUCED))
                    .isInstanceOfSatisfying(
                            UnrenderablePhotoException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED));
        }
    }

    private static List<String> names(List<PhotoDecoder> decoders) {
        return decoders.stream()
                .map(decoder -> decoder.getClass().getSimpleName())
                .toList();
    }

    /** Otherwise the cases above would prove nothing. */
    @Test
    void without_its_profile_a_wide_photo_would_look_wrong() {
        BufferedImage scene = SampleScene.smooth(40, 30);

        assertThat(Pixels.meanDeltaE(scene, WideColours.encoded(scene, IccFixtures.DISPLAY_P3, WideColours.SRGB_CURVE)))
                .isGreaterThan(4);
        assertThat(Pixels.meanDeltaE(scene, WideColours.encoded(scene, IccFixtures.ADOBE_RGB, WideColours.ADOBE_CURVE)))
                .isGreaterThan(4);
    }

    private static BufferedImage decode(PhotoKind kind, PhotoDecoder decoder, int longSide) throws Exception {
        DecodedPhoto photo = decoder.decode(kind.file(), headerOf(kind), longSide);
        return Turn.upright(photo.image(), headerOf(kind).orientation());
    }

    private static PhotoHeader headerOf(PhotoKind kind) throws UnreadableHeaderException {
        return headerOf(kind.file());
    }

    private static PhotoHeader headerOf(byte[] file) throws UnreadableHeaderException {
        return PhotoFormats.readHeader(FileBytes.of(file)).orElseThrow();
    }
}

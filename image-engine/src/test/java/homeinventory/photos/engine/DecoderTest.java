package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.decode.PhotoDecoders;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.PhotoHeaders;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.Turn;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {

    /** Every kind of photo with every decoder that is tried on it. */
    static List<Arguments> cases() throws Exception {
        var cases = new ArrayList<Arguments>();
        for (PhotoKind kind : PhotoKind.all()) {
            for (PhotoDecoder decoder : PhotoDecoders.fastest().suiting(headerOf(kind))) {
                cases.add(arguments(kind, named(decoder.getClass().getSimpleName(), decoder)));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_kind_of_photo_shows_its_picture(PhotoKind kind, PhotoDecoder decoder) throws Exception {
        BufferedImage upright = decode(kind, decoder, 8192);

        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(kind.shows())))
                .isLessThanOrEqualTo(kind.meanDeltaE());
        assertThat(Pixels.maxAlphaDifference(upright, kind.shows())).isLessThanOrEqualTo(kind.meanDeltaE() > 0 ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_reduced_decode_shows_the_same_at_no_less_than_the_size_asked_for(PhotoKind kind, PhotoDecoder decoder)
            throws Exception {
        BufferedImage upright = decode(kind, decoder, 40);

        assertThat(Math.max(upright.getWidth(), upright.getHeight())).isBetween(40, 80);
        BufferedImage expected = Pixels.shrunk(kind.shows(), upright.getWidth(), upright.getHeight());
        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(expected)))
                .isLessThan(kind.meanDeltaE() + 1);
    }

    @Test
    void skia_is_tried_first_where_it_loads() throws Exception {
        PhotoHeader jpeg =
                PhotoHeaders.read(FileBytes.of(SamplePhotos.jpeg(8, 8))).orElseThrow();

        assertThat(PhotoDecoders.fastest().suiting(jpeg)).hasSize(2);
        assertThat(PhotoDecoders.ofTheJdk().suiting(jpeg)).hasSize(1);
    }

    /** Else the cases above would prove nothing. */
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
        return Turn.upright(photo.image(), photo.orientation());
    }

    private static PhotoHeader headerOf(PhotoKind kind) throws UnreadableHeaderException {
        return PhotoHeaders.read(FileBytes.of(kind.file())).orElseThrow();
    }
}

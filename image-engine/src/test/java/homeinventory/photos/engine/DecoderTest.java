package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.decode.PhotoDecoders;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.PhotoHeaders;
import homeinventory.photos.engine.resize.Turn;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {
    private final PhotoDecoder decoder = PhotoDecoders.ofTheJdk();

    static List<PhotoKind> kinds() {
        return PhotoKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_photo_shows_its_picture(PhotoKind kind) throws Exception {
        BufferedImage upright = decode(kind, 8192);

        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(kind.shows())))
                .isLessThanOrEqualTo(kind.meanDeltaE());
        assertThat(Pixels.maxAlphaDifference(upright, kind.shows())).isLessThanOrEqualTo(kind.meanDeltaE() > 0 ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_reduced_decode_shows_the_same_at_no_less_than_the_size_asked_for(PhotoKind kind) throws Exception {
        BufferedImage upright = decode(kind, 40);

        assertThat(Math.max(upright.getWidth(), upright.getHeight())).isBetween(40, 80);
        BufferedImage expected = Pixels.shrunk(kind.shows(), upright.getWidth(), upright.getHeight());
        assertThat(Pixels.meanDeltaE(Pixels.onWhite(upright), Pixels.onWhite(expected)))
                .isLessThan(kind.meanDeltaE() + 1);
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

    private BufferedImage decode(PhotoKind kind, int longSide) throws Exception {
        PhotoHeader header = PhotoHeaders.read(FileBytes.of(kind.file())).orElseThrow();
        DecodedPhoto photo = decoder.decode(kind.file(), header, longSide);
        return Turn.upright(photo.image(), photo.orientation());
    }
}

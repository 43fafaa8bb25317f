package homeinventory.photos.engine.png;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PngFilterTest {

    @Test
    void paeth_chooses_as_the_standard_defines_it() {
        for (int left = 0; left < 256; left++) {
            for (int up = 0; up < 256; up++) {
                for (int corner = 0; corner < 256; corner++) {
                    int expected = paeth(left, up, corner);
                    if (PngFilter.paeth(left, up, corner) != expected) {
                        assertThat(PngFilter.paeth(left, up, corner))
                                .as("left %d, up %d, corner %d", left, up, corner)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    /** PNG (Third Edition) §9.4, word by word. */
    private static int paeth(int left, int up, int corner) {
        int initial = left + up - corner;
        int toLeft = Math.abs(initial - left);
        int toUp = Math.abs(initial - up);
        int toCorner = Math.abs(initial - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}

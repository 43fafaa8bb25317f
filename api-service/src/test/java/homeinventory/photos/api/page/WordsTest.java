package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All words of the page are in one file, so that it can be translated. */
class WordsTest {
    private static final Pattern KEY = Pattern.compile("(?m)^  \"([a-z_.]+)\":");
    private static final Pattern USE = Pattern.compile("(?:data-words=|data-label=|\\bsay\\()\"([a-z_.]+)\"");

    @Test
    void all_words_that_the_page_uses_exist() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path file : Pages.files()) {
            used.addAll(matches(USE, Files.readString(file)));
        }

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(matches(KEY, Files.readString(Pages.ROOT.resolve("words/en.js"))))
                .containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("homeinventory.photos.api.page.Pages#all")
    void the_page_itself_has_no_words(String file) throws IOException {
        String page = Files.readString(Pages.ROOT.resolve(file))
                .replaceAll("<title[^>]*>[^<]*</title>", "")
                .replaceAll("<[^>]*>", "");

        assertThat(page).isBlank();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}

package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.text.Words;

/** What stands at the end of a help, line by line: it is read up to the first number that is missing. */
class HelpEndingsTest {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\.(?:footer|description|exitCodeList))\\.(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void noLineIsLostBehindOneThatIsMissing(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.spaceodt.cli.messages", Words.spoken(java.util.Locale.forLanguageTag(language)));
        int looked = 0;
        for (String key : new TreeSet<>(texts.keySet())) {
            Matcher numbered = NUMBERED.matcher(key);
            if (numbered.matches() && !numbered.group(2).equals("0")) {
                int before = Integer.parseInt(numbered.group(2)) - 1;
                assertThat(texts.containsKey(numbered.group(1) + "." + before))
                        .as(key)
                        .isTrue();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(20);
    }
}

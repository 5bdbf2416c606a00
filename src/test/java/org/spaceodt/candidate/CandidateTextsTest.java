package org.spaceodt.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTextsTest {
    private static final ResourceBundle.Control ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"es", "ca"})
    void everyTextIsThereInEveryLanguage(String language) {
        ResourceBundle theirs = ResourceBundle.getBundle(CandidateTexts.BUNDLE, Locale.forLanguageTag(language), ALONE);
        ResourceBundle english = ResourceBundle.getBundle(CandidateTexts.BUNDLE, Locale.ENGLISH, ALONE);

        assertThat(theirs.getLocale().getLanguage()).isEqualTo(language);
        assertThat(english.keySet()).isNotEmpty().allSatisfy(key -> {
            // Of the parent is what is the same object.
            assertThat(theirs.getString(key)).as(key).isNotSameAs(english.getString(key));
        });
    }
}

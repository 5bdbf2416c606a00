package org.spaceodt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final String ACTIONS = "org.spaceodt.action.actions";
    private static final String RECIPES = "org.spaceodt.change.recipe.texts";

    @ParameterizedTest
    @CsvSource({
        "en,Correct the name or give the id.,Near",
        "es,Corrija el nombre o dé el id.,Parecidos",
        "ca,Corregiu el nom o doneu l'id.,Semblants"
    })
    void whatMayHaveBeenMeantIsSaidOnlyWhereSomethingIsNear(String language, String always, String near) {
        Locale reader = Locale.forLanguageTag(language);

        assertThat(Text.of(ACTIONS, "name.unknown.next", "Alcoi", "").in(reader))
                .isEqualTo(always);
        assertThat(Text.of(ACTIONS, "name.unknown.next", "Alcoi", "Alcoy {1} $1 [[b]]")
                        .in(reader))
                .isEqualTo(always + " " + near + ": Alcoy {1} $1 [[b]].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—"})
    void aPassageAtTheBeginningIsLeftOutAndADashOfAnEarlierVersionIsNothing(String nothing) {
        assertThat(Words.of(RECIPES, Locale.ENGLISH).get("policy.unknown.next", "key", nothing, "a, b"))
                .isEqualTo("Known keys: a, b.");
    }

    @Test
    void commandsInATextStayWhenAPassageBeforeThemIsLeftOut() {
        String said = Words.of("org.spaceodt.cli.messages", Locale.ENGLISH)
                .get(words -> String.join("+", words), value -> value, "action.unknown", "x", "");

        assertThat(said).isEqualTo("There is no action x. All of them: v21_actions");
    }

    @Test
    void noTextSaysWhatIsNearOutsideOfSuchAPassage() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org"))) {
            bundles = files.filter(file -> file.toString().endsWith(".properties"))
                    .toList();
        }

        assertThat(bundles).hasSizeGreaterThan(20).allSatisfy(bundle -> {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            assertThat(texts.values())
                    .allSatisfy(text -> assertThat(text.toString().replaceAll("\\[\\[[^\\]]*]]", ""))
                            .doesNotContainPattern("(?i)\\b(near|nearest|similar|parecid[oa]s?|semblants?): \\{"));
        });
    }
}

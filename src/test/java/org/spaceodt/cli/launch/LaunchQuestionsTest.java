package org.spaceodt.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.launch.LaunchQuestions.Rows;

class LaunchQuestionsTest {
    private final StringWriter said = new StringWriter();

    private LaunchQuestions asking(String answers, Boolean all, boolean autoConfirm) {
        return new LaunchQuestions(
                new LaunchQuestions.Asking(
                        new PrintWriter(said, true),
                        new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8),
                Messages.of(System.getenv()),
                all,
                autoConfirm);
    }

    @ParameterizedTest
    @CsvSource({"y,ALL", "S,ALL", "si,ALL", "1,FIRST", "n,NONE", "what,NONE", "'',NONE"})
    void anAnswerChoosesTheRows(String answer, Rows rows) throws IOException {
        assertThat(asking(answer + "\n", null, false).rows("an_action", "An action", 7))
                .isEqualTo(rows);
        assertThat(said.toString()).contains("an_action", "7");
    }

    @Test
    void noAnswerAtAllIsANo() throws IOException {
        LaunchQuestions nobody = asking("", null, false);
        assertThat(nobody.rows("an_action", "An action", 7)).isEqualTo(Rows.NONE);
        assertThat(nobody.confirmed("an_action", 7)).isFalse();
    }

    @Test
    void optionsAnswerWithoutAQuestion() throws IOException {
        assertThat(asking("", true, false).rows("a", "A", 7)).isEqualTo(Rows.ALL);
        assertThat(asking("", false, true).rows("a", "A", 7)).isEqualTo(Rows.FIRST);
        assertThat(asking("", null, true).rows("a", "A", 7)).isEqualTo(Rows.ALL);
        assertThat(asking("", null, true).confirmed("a", 7)).isTrue();
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void withAllRowsChosenTheChangeItselfIsStillAskedFor() {
        assertThat(asking("y\n", true, false).confirmed("a", 7)).isTrue();
        assertThat(said.toString()).contains("7");
    }
}

package org.spaceodt.inventory.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.http.BodyText;
import org.spaceodt.webex.listing.EarlierReads.Kept;

class ReadSpoolTest {
    private static final URI FOUND = URI.create("https://webexapis.com/v1/people?max=10&name=Jos%C3%A9");

    @TempDir
    Path outDir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\": [{\"id\": \"1\",\n \"n\": 1.50}]}\n",
                "{\"name\": \"Núria · 電話\"}",
                "{\"name\": \"cut \\ud83d\"}",
                "{\"cut \\ud83d\": 1}",
                "{\"zero\": \"a\\u0000b\"}"
            })
    void aPageComesBackWithTheBodyAsItWasAndAsItWasUnderstood(String body) throws IOException {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        Answer came = new Answer(
                206,
                BodyText.of(text).node(),
                Optional.of("https://webexapis.com/v1/people?cursor=2"),
                "TRACK_1",
                Optional.empty(),
                Optional.of(text));
        keep("page", came);

        try (ReadSpool later = spool()) {
            Kept kept = later.find("page").orElseThrow();
            assertThat(kept.found()).isEqualTo(FOUND);
            assertThat(kept.answer().text().orElseThrow()).isEqualTo(text);
            assertThat(kept.answer().body()).isEqualTo(came.body());
            assertThat(kept.answer().body().toString()).isEqualTo(came.body().toString());
            assertThat(kept.answer().status()).isEqualTo(206);
            assertThat(kept.answer().next()).isEqualTo(came.next());
            assertThat(kept.answer().trackingId()).isEqualTo("TRACK_1");
        }
    }

    @Test
    void anAnswerWhoseTextNobodyHasAnyMoreIsKeptToo() throws IOException {
        Answer came = new Answer(
                200, JsonFormat.MAPPER.readTree("{\"name\": \"Núria\"}"), Optional.empty(), "", Optional.empty());
        keep("page", came);

        try (ReadSpool later = spool()) {
            Answer kept = later.find("page").orElseThrow().answer();
            assertThat(kept.body()).isEqualTo(came.body());
            assertThat(kept.next()).isEmpty();
        }
    }

    @Test
    void thatThereIsNothingToReadIsKeptAndWhatIsForgottenIsAskedForAgain() throws IOException {
        try (ReadSpool spool = spool()) {
            spool.keepNothing("/people/1/numbers");
            spool.keep(
                    "page",
                    new Kept(FOUND, Answer.kept(200, "{}".getBytes(StandardCharsets.UTF_8), Optional.empty(), "")));
            assertThat(spool.hadNothing("/people/1/numbers"))
                    .as("for those after it")
                    .isFalse();
        }
        try (ReadSpool later = spool()) {
            assertThat(later.hadNothing("/people/1/numbers")).isTrue();
            assertThat(later.hadNothing("/people/2/numbers")).isFalse();
            later.forget("page");
        }
        try (ReadSpool last = spool()) {
            assertThat(last.find("page")).isEmpty();
            assertThat(last.hadNothing("/people/1/numbers")).isTrue();
        }
    }

    private void keep(String page, Answer answer) throws IOException {
        try (ReadSpool spool = spool()) {
            spool.keep(page, new Kept(FOUND, answer));
        }
    }

    private ReadSpool spool() throws IOException {
        return new ReadSpool(SpoolFiles.open(JobFolder.of(outDir, "job")));
    }
}

package org.spaceodt.webex.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token in a file, which somebody else renews. */
class TokenFileTest {
    private static final Instant END = Instant.parse("2026-11-25T06:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private AccessToken first;
    private TokenFile tokens;

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("token"), "first-token\n");
        first = TokenFile.read(file);
        tokens = new TokenFile(file, first, Optional.of(END));
    }

    @Test
    void aNewTokenInTheFileCountsOnceTheOldOneIsRefused() throws IOException {
        Files.writeString(file, "second-token");
        assertThat(tokens.current()).as("still good").isEqualTo(first);
        assertThat(tokens.end()).contains(END);

        assertThat(tokens.renew(first)).isTrue();

        assertThat(tokens.current().secret()).isEqualTo("second-token");
        assertThat(tokens.end()).as("known of the first alone").isEmpty();
        assertThat(tokens.renew(first))
                .as("whoever was refused with the old one")
                .isTrue();
    }

    @Test
    void aTokenThatComesAfterARefusalCountsWithTheNextCall() throws IOException {
        assertThat(tokens.renew(first)).isFalse();
        assertThat(tokens.current()).isEqualTo(first);

        Files.writeString(file, "second-token");

        assertThat(tokens.current().secret()).isEqualTo("second-token");
    }

    @Test
    void aFileThatIsGoneOrHalfWrittenKeepsWhatThereIs() throws IOException {
        Files.delete(file);
        assertThat(tokens.renew(first)).isFalse();
        Files.writeString(file, "");
        assertThat(tokens.current()).isEqualTo(first);
        Files.writeString(file, "second token");
        assertThat(tokens.current()).isEqualTo(first);
        Files.writeString(file, "second-token");
        assertThat(tokens.current().secret()).isEqualTo("second-token");
    }

    /** As the kubelet does it: the name leads to another folder from one moment to the next. */
    @Test
    void aMountedSecretThatIsTurnedToANewFolderIsFollowed() throws IOException {
        Files.createDirectory(folder.resolve("..1"));
        Files.createDirectory(folder.resolve("..2"));
        Files.writeString(folder.resolve("..1/webex"), "first-token");
        Files.writeString(folder.resolve("..2/webex"), "second-token");
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Path mounted = Files.createSymbolicLink(folder.resolve("webex"), Path.of("..data/webex"));
        TokenFile secret = new TokenFile(mounted, TokenFile.read(mounted), Optional.empty());
        Files.delete(data);
        Files.createSymbolicLink(data, Path.of("..2"));

        assertThat(secret.renew(first)).isTrue();
        assertThat(secret.current().secret()).isEqualTo("second-token");
    }

    @Test
    void aTokenThatDoesNotPassIsLeftAlone() throws IOException {
        tokens.onlyIf(token -> !token.secret().equals("of-others"));
        Files.writeString(file, "of-others");
        assertThat(tokens.renew(first)).isFalse();
        assertThat(tokens.current()).isEqualTo(first);
        Files.writeString(file, "second-token");
        assertThat(tokens.current().secret()).isEqualTo("second-token");
    }

    @Test
    void whatIsNoTokenIsNotRepeated() throws IOException {
        Files.writeString(file, "no token ñ\nof anybody");
        assertThatThrownBy(() -> TokenFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("anybody");
    }

    @Test
    void howTheLatestCallFaredIsKnownWithoutACall() throws IOException {
        WatchedTokens watched = new WatchedTokens(tokens);
        assertThat(watched.standing()).isEqualTo(WatchedTokens.Standing.THERE);
        watched.renew(watched.current());
        assertThat(watched.standing()).isEqualTo(WatchedTokens.Standing.REFUSED);
        Files.writeString(file, "second-token");
        watched.current();
        watched.taken();
        assertThat(watched.standing()).isEqualTo(WatchedTokens.Standing.THERE);
    }
}

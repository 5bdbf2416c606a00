package org.spaceodt.cli.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;

/** {@code users}: added, listed, changed and removed, and what stands in the file. */
@QuarkusTest
class UsersTest {
    private static final String SECRET = "no la sabe nadie";
    private static final String HASH = "$2a$10$pH3c.fYYWksf8qJTglHcvul5ZXxMXDOcu5vb0xpcKI/tFTt92pV8C";

    @TempDir
    Path folder;

    private Command typing(String... lines) {
        return Command.in(folder).with("SPACE_ODT_LANG", "en").answering(String.join("\n", lines) + "\n");
    }

    private Finished users(String... arguments) {
        return typing(SECRET).run(of(arguments));
    }

    private static String[] of(String... arguments) {
        return Stream.concat(Stream.of("users"), Stream.of(arguments)).toArray(String[]::new);
    }

    private Path file() {
        return folder.resolve(".artifacts/users.csv");
    }

    private void write(String table) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), table);
    }

    private JsonNode listed() throws IOException {
        return new ObjectMapper().readTree(users("list", "--json").stdout());
    }

    @Test
    void whoIsAddedStandsInAFileOfTheirOwnWithAHashAndNothingElseOfThePassword() throws IOException {
        Finished added = users("add", "núria@example.com", "--role", "operator");

        assertThat(added.exitCode()).as(added.stderr()).isZero();
        assertThat(added.stdout()).contains("núria@example.com", "operator", file().toString());
        assertThat(Files.readString(file()))
                .matches("name,role,hash,created\r\nnúria@example.com,operator,"
                        + "\\$2a\\$12\\$[./A-Za-z0-9]{53},\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\r\n")
                .doesNotContain(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(users("list").stdout())
                .contains("núria@example.com", "operator")
                .doesNotContain("$2a$");
    }

    @Test
    void aTerminalIsAskedTwiceAndAPipeOnce() throws IOException {
        Finished other = typing(SECRET, "another one").seated().run(of("add", "ana"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.stderr()).contains("not the same");
        assertThat(file()).doesNotExist();

        Finished same = typing(SECRET, SECRET).seated().run(of("add", "ana"));
        assertThat(same.exitCode()).as(same.stderr()).isZero();
        assertThat(same.stderr()).contains("Password for ana").doesNotContain(SECRET);
        assertThat(listed()).hasSize(1);
        assertThat(listed().at("/0/role").asText()).isEqualTo("viewer");
    }

    @Test
    void aNameIsThatOfOneUserHoweverItIsWritten() throws IOException {
        users("add", "Ana");
        String before = Files.readString(file());

        Finished again = users("add", "ANA", "--role", "operator");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.stderr()).contains("users passwd ANA");
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(users("passwd", "ana").exitCode()).isZero();
        assertThat(Files.readString(file())).isNotEqualTo(before).contains("Ana,viewer,");
        assertThat(users("remove", "aNa").exitCode()).isZero();
        assertThat(listed()).isEmpty();
        assertThat(users("list").stdout()).contains("no users");
    }

    @Test
    void whoIsNoUserIsNeitherChangedNorRemoved() throws IOException {
        write("name,role,hash\nana,viewer," + HASH + "\n");
        for (String command : new String[] {"passwd", "remove"}) {
            Finished refused = users(command, "pere");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.stderr()).contains("pere", "users list");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "sèt", "       ", "x\0xxxxxxx"})
    void aPasswordThatIsTooShortIsRefused(String password) {
        refused(password);
    }

    @Test
    void aPasswordOfWhichNotAllWouldCountIsRefused() {
        refused("x".repeat(73));
        refused("é".repeat(37));
    }

    private void refused(String password) {
        Finished refused = typing(password).run(of("add", "ana"));
        assertThat(refused.exitCode()).as(password).isEqualTo(2);
        assertThat(refused.stderr()).contains("8 characters", "72 bytes");
        assertThat(file()).doesNotExist();
    }

    @Test
    void withoutAPasswordNobodyIsAdded() {
        Finished refused = Command.in(folder).with("SPACE_ODT_LANG", "en").run(of("add", "ana"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("no password");
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "=cmd", "a b", "a/b", "a,b", "a;b", "a\nb", "@|red x|@", "\u202eana"})
    void aNameThatIsNoneIsRefused(String name) {
        Finished refused = users("add", "--", name);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("64 characters");
    }

    @Test
    void aRoleThatIsNoneIsRefused() {
        assertThat(users("add", "ana", "--role", "admin").stderr()).contains("viewer or operator");
    }

    @Test
    void theFileIsThatOfTheOptionElseOfTheSettingElseOfTheOutDir() {
        users("add", "ana", "--users", "mine.csv");
        assertThat(folder.resolve("mine.csv")).exists();
        assertThat(users("add", "ana", "--users", "mine.csv").stderr()).contains("users passwd ana --users ");
        typing(SECRET).with("SPACE_ODT_USERS", "theirs.csv").run(of("add", "ana"));
        assertThat(folder.resolve("theirs.csv")).exists();
        users("add", "ana", "--out-dir", "out");
        assertThat(folder.resolve("out/users.csv")).exists();
    }

    /** As somebody writes it by hand, or a spreadsheet saves it. */
    @Test
    void aFileOfSomebodyElseIsReadAsOtherTablesAre() throws IOException {
        write("\uFEFFNombre;Rol;Hash\r\npere;OPERATOR;" + HASH.replace("$2a$", "$2y$") + "\r\n;;\r\n");
        assertThat(listed()).hasSize(1);
        assertThat(listed().at("/0/role").asText()).isEqualTo("operator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b,viewer,HASH,|row 2|name|no name",
                "ana,boss,HASH,|row 2|role|no role",
                "ana,viewer,s3cret-pass,|row 2|hash|no bcrypt",
                "ana,viewer,$2a$31$YapKmHTKiSsEUb5u4mRxSuLcjZxZMwqEPsYijh9LXYcvE9ycBYjs6,|row 2|hash|no bcrypt",
                "ana,viewer,HASH,yesterday|row 2|created|no moment",
                "ana,viewer,HASH,NLAna,operator,HASH,|row 3|name|row 2",
                "ana,viewer,,|row 2|hash|",
            })
    void aFaultyFileIsSaidWithRowAndColumnAndStaysAsItIs(String rows, String row, String column, String said)
            throws IOException {
        String table = "name,role,hash,created\n" + rows.replace("HASH", HASH).replace("NL", "\n") + "\n";
        write(table);

        for (String[] command : new String[][] {{"list"}, {"add", "pere"}, {"passwd", "ana"}, {"remove", "ana"}}) {
            Finished refused = users(command);
            assertThat(refused.exitCode()).as(command[0]).isEqualTo(2);
            assertThat(refused.stdout()).isEmpty();
            assertThat(refused.stderr())
                    .contains(row, column, said == null ? "" : said, file().toString())
                    .doesNotContain("s3cret-pass");
        }
        assertThat(Files.readString(file())).isEqualTo(table);
    }

    @Test
    void aFileThatEverybodyMayWriteIsRefused() throws IOException {
        write("name,role,hash\nana,viewer," + HASH + "\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw----rw-"));
        Finished refused = users("list");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("chmod 600");
    }

    @Test
    void ofSeveralAtTheSameTimeNoneIsLost() throws IOException {
        List<Ongoing> adding = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            adding.add(typing(SECRET).start(of("add", "user" + n)));
        }
        adding.forEach(one -> assertThat(one.await().exitCode()).isZero());
        assertThat(listed()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"es,añadido como lector,No hay usuarios", "ca,afegit com a lector,No hi ha usuaris"})
    void itIsSaidInTheLanguageOfWhoAsks(String language, String added, String none) {
        Command asked = typing(SECRET).with("SPACE_ODT_LANG", language);
        assertThat(asked.run("users", "list").stdout()).contains(none);
        assertThat(asked.run("users", "add", "ana").stdout()).contains(added);
    }

    @Test
    void whoChangesThemIsInTheTrailWhereThereIsAStore() throws IOException {
        users("add", "ana");
        assertThat(folder.resolve(".artifacts/space-odt.db"))
                .as("for that none is made")
                .doesNotExist();
        Command.in(folder).run("keys", "create", "ci");

        users("add", "pere", "--role", "operator");
        users("passwd", "pere");
        users("list");
        users("remove", "pere");
        users("remove", "pere");

        JsonNode trail = new ObjectMapper()
                .readTree(Command.in(folder).run("audit", "--json").stdout());
        assertThat(trail)
                .extracting(entry -> entry.path("operation").asText() + " "
                        + entry.path("named").asText() + " "
                        + entry.path("result").asText())
                .containsExactly(
                        "users remove pere refused",
                        "users remove pere done",
                        "users passwd pere done",
                        "users add pere done",
                        "keys create ci done");
        assertThat(trail.toString()).doesNotContain(SECRET);
    }
}

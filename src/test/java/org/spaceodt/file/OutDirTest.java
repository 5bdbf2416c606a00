package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutDirTest {
    @TempDir
    Path folder;

    @Test
    void aNewOutDirIsItsOwnersAlone() throws IOException {
        Path out = folder.resolve("a/out");

        Path file = OutDir.at(out).file(out.resolve("v21/jobs/results.csv"));

        assertThat(mode(file)).isEqualTo("rw-------");
        for (Path made : new Path[] {folder.resolve("a"), out, out.resolve("v21"), out.resolve("v21/jobs")}) {
            assertThat(mode(made)).as(made.toString()).isEqualTo("rwx------");
        }
    }

    /** What a usual umask gives to a group is no purpose; what the owner gave it is. */
    @ParameterizedTest
    @CsvSource({
        "rwxr-xr-x, rwx------, rw-------",
        "rwx------, rwx------, rw-------",
        "rwxrwx---, rwxrwx---, rw-rw----",
        "rwxr-x---, rwxr-x---, rw-r-----",
        "rwxrwxr-x, rwxrwx---, rw-rw----",
        "rwxrwxrwx, rwx------, rw-------"
    })
    void whatIsMadeInAFolderIsAsOpenAsItsOwnerMadeIt(String there, String made, String file) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString(there));

        Path written = OutDir.at(out).file(out.resolve("v21/plan.csv"));

        assertThat(mode(out)).isEqualTo(there);
        assertThat(mode(written.getParent())).isEqualTo(made);
        assertThat(mode(written)).isEqualTo(file);
        for (int i = 0; i < 2; i++) {
            OutDir.at(out).replace(out.resolve("v21/status.json"), new byte[] {'1'});
            assertThat(mode(out.resolve("v21/status.json"))).isEqualTo(file);
        }
    }

    @Test
    void theOutDirMayBeALinkAndNothingInItMay() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path out = Files.createSymbolicLink(folder.resolve("out"), real);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path victim = Files.writeString(elsewhere.resolve("victim"), "theirs");
        OutDir.at(out).file(out.resolve("v21/plan.csv"));
        Path linked = Files.createSymbolicLink(out.resolve("report"), elsewhere);
        Path file = Files.createSymbolicLink(out.resolve("v21/a.log"), victim);
        Path nowhere = Files.createSymbolicLink(out.resolve("v21/b.log"), folder.resolve("not-there"));

        assertThat(real.resolve("v21/plan.csv")).isRegularFile();
        for (Path place : new Path[] {linked.resolve("index.html"), file, nowhere}) {
            assertThatThrownBy(() -> OutDir.at(out).file(place)).isInstanceOf(LinkRefused.class);
            assertThatThrownBy(() -> OutDir.at(out).replace(place, new byte[0])).isInstanceOf(LinkRefused.class);
            assertThatThrownBy(() -> new NewFiles(OutDir.at(out)).instead(place))
                    .isInstanceOf(LinkRefused.class)
                    .hasMessageContaining(place.startsWith(linked) ? linked.toString() : place.toString());
        }
        assertThat(victim).hasContent("theirs");
        assertThat(folder.resolve("not-there")).doesNotExist();
        assertThat(elsewhere.resolve("index.html")).doesNotExist();
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("out/a.log"));

        assertThatThrownBy(() -> OutDir.at(taken.getParent()).file(taken)).isInstanceOf(IOException.class);
    }

    /** A zip knows no modes, as some systems do not. */
    @Test
    void whereTheSystemKnowsNoModesNothingBreaks() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve("a.zip").toUri()), Map.of("create", "true"))) {
            assertThat(zip.supportedFileAttributeViews()).doesNotContain("posix");
            Path out = zip.getPath("/out");
            try (NewFiles files = new NewFiles(OutDir.at(out))) {
                Files.writeString(files.instead(out.resolve("v21/plan.csv")), "new");
            }

            assertThat(OutDir.at(out).file(out.resolve("v21/errors/errors.csv")))
                    .exists();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestClassIndexer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnIndexTest {
    @TempDir
    Path folder;

    @Test
    void whatAnotherProcessWritesAsItsIndexIsNotRead() {
        Index anothers = new Indexer().complete();

        TestClassIndexer.writeIndex(anothers, OwnIndex.classes(), OwnIndexTest.class);

        assertThat(TestClassIndexer.readIndex(OwnIndex.classes(), OwnIndexTest.class)
                        .getClassByName(OwnIndexTest.class))
                .isNotNull();
        assertThat(OwnIndex.classes().resolve(OwnIndex.NAME)).isDirectory();
    }

    @Test
    void anIndexThatAnEarlierRunLeftIsReplaced() throws Exception {
        Files.writeString(folder.resolve(OwnIndex.NAME), "half an ind");

        OwnIndex.keepIn(folder);

        assertThat(folder.resolve(OwnIndex.NAME)).isNotEmptyDirectory();
    }

    @Test
    void theFolderStaysWhereItIs() throws Exception {
        OwnIndex.keepIn(folder);
        Path mark = Files.createFile(folder.resolve(OwnIndex.NAME).resolve("mark"));

        OwnIndex.keepIn(folder);

        assertThat(mark).exists();
    }
}

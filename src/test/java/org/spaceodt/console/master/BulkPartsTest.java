package org.spaceodt.console.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.console.master.RowAnswer.Status;

class BulkPartsTest {
    @Test
    void rowsAreCountedPartByPart() {
        BulkParts parts = new BulkParts(2);
        List.of(Status.OK, Status.ERROR, Status.PENDING, Status.MISSING_DEPENDENCIES, Status.PENDING)
                .forEach(parts::add);
        assertThat(parts.parts())
                .containsExactly(
                        new BulkParts.Part(1, 2, 1, 1, 0),
                        new BulkParts.Part(2, 2, 0, 1, 1),
                        new BulkParts.Part(3, 1, 0, 0, 1));
        assertThat(parts.parts()).extracting(BulkParts.Part::status).containsExactly("done", "running", "pending");
    }

    @Test
    void aRestIsAPart() {
        assertThat(BulkParts.count(0, 200)).isZero();
        assertThat(BulkParts.count(200, 200)).isEqualTo(1);
        assertThat(BulkParts.count(201, 200)).isEqualTo(2);
    }
}

package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Reply;

class RehearsalTest {
    private final Rehearsal rehearsal = new Rehearsal();

    private static Reply ofTheSandbox(int status) {
        return new Reply(status, "", List.of(new Header("x-space-odt-sandbox", "simulated")), new byte[0]);
    }

    private static Reply ofSomebodyElse(int status) {
        return new Reply(status, "", List.of(new Header("Server", "x")), new byte[0]);
    }

    @Test
    void beforeAnythingIsAnsweredItIsNone() {
        assertThat(rehearsal.isOne()).isFalse();
    }

    @Test
    void theSandboxSaysItAlsoWithARefusal() {
        rehearsal.note(ofTheSandbox(404));
        assertThat(rehearsal.isOne()).isTrue();
    }

    @Test
    void aProxyThatFailsBetweenChangesNothing() {
        rehearsal.note(ofTheSandbox(200));
        rehearsal.note(ofSomebodyElse(502));
        assertThat(rehearsal.isOne()).isTrue();
    }

    @Test
    void whoeverAnswersWellWithoutTheHeaderIsReal() {
        rehearsal.note(ofSomebodyElse(200));
        rehearsal.note(ofTheSandbox(200));
        assertThat(rehearsal.isOne()).isFalse();
    }
}

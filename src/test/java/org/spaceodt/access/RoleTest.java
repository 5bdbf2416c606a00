package org.spaceodt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void anOperatorMayDoWhatAViewerMayAndNotTheOtherWayRound() {
        assertThat(Role.OPERATOR.includes(Role.VIEWER)).isTrue();
        assertThat(Role.OPERATOR.includes(Role.OPERATOR)).isTrue();
        assertThat(Role.VIEWER.includes(Role.VIEWER)).isTrue();
        assertThat(Role.VIEWER.includes(Role.OPERATOR)).isFalse();
    }

    @Test
    void aRoleIsKnownByItsCodeInLettersOfAnyCase() {
        assertThat(Role.of(" Operator ")).contains(Role.OPERATOR);
        assertThat(Role.of("viewer")).contains(Role.VIEWER);
        assertThat(Role.of("admin")).isEmpty();
        assertThat(Role.of("")).isEmpty();
    }
}

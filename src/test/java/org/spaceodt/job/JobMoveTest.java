package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobMoveTest {
    private static final Map<JobState, Map<JobMove, JobState>> LEGAL = Map.of(
            JobState.CREATED, Map.of(JobMove.START, JobState.RUNNING, JobMove.CANCEL, JobState.CANCELLED),
            JobState.RUNNING, Map.of(JobMove.PAUSE, JobState.PAUSING, JobMove.CANCEL, JobState.CANCELLING),
            JobState.PAUSING, Map.of(JobMove.RESUME, JobState.RUNNING, JobMove.CANCEL, JobState.CANCELLING),
            JobState.PAUSED,
                    Map.of(
                            JobMove.RESUME, JobState.RUNNING,
                            JobMove.RETRY, JobState.RUNNING,
                            JobMove.CANCEL, JobState.CANCELLED),
            JobState.COMPLETED_WITH_FAILURES, Map.of(JobMove.RETRY, JobState.RUNNING),
            JobState.FAILED, Map.of(JobMove.RETRY, JobState.RUNNING));

    @Test
    void everyMoveFromEveryStateIsLegalOrRefused() {
        for (JobState from : JobState.values()) {
            Map<JobMove, JobState> moves = new EnumMap<>(JobMove.class);
            moves.putAll(LEGAL.getOrDefault(from, Map.of()));
            for (JobMove move : JobMove.values()) {
                assertThat(move.from(from))
                        .as("%s from %s", move, from)
                        .isEqualTo(Optional.ofNullable(moves.get(move)));
            }
        }
    }

    @Test
    void whatHasEndedIsNotInWork() {
        for (JobState state : JobState.values()) {
            assertThat(state.ended() && state.inWork()).isFalse();
        }
    }
}

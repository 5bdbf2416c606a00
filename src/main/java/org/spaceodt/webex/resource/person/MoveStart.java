package org.spaceodt.webex.resource.person;

import org.spaceodt.webex.resource.Written;

/** How a move began. */
public sealed interface MoveStart {
    /** A job was started: {@link MoveUsersJobs#watch} tells how it ends. */
    record Started(MoveState state, Written written) implements MoveStart {}

    /** A person without calling was moved at once. */
    record Moved(MoveCheck check, Written written) implements MoveStart {}

    /** A 200 with errors in it: nobody was moved. */
    record Refused(MoveCheck check, Written written) implements MoveStart {}
}

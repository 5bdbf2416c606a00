package org.spaceodt.change.softphone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stages of a run, in the order in which they are done; the id of each is that of its action, too. */
public enum SoftphoneStage {
    LICENSE("assign_calling_license"),
    NUMBERS("apply_numbers_update"),
    FORWARDING("apply_forwarding"),
    VOICEMAIL("apply_voicemail"),
    INTERCEPT("apply_call_intercept"),
    PERMISSIONS("apply_permissions_in_out"),
    QUEUES("apply_call_queue_memberships");

    private final String id;

    SoftphoneStage(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(SoftphoneStage::id).toList();
    }

    /** Empty for another text. */
    public static Optional<SoftphoneStage> of(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
    }
}

package org.spaceodt.change.input;

/** Of what the rows of a job are. */
public enum RowKind {
    /** All of one action, which is the subject. */
    ACTION("action", "space-odt-action-plan", "v21/transformacion/jobs", false),
    /** Locations: a step for each thing that a row wants; the subject says what is done first. */
    LOCATION("entity_type", "space-odt-location-plan", "v21/jobs", false),
    /** People who get softphones: a step for each stage that a row needs; the subject is the command. */
    SOFTPHONE("softphones", "space-odt-softphone-plan", "v2/jobs", true);

    private final String attribute;
    private final String planFormat;
    private final String folder;
    private final boolean staged;

    RowKind(String attribute, String planFormat, String folder, boolean staged) {
        this.attribute = attribute;
        this.planFormat = planFormat;
        this.folder = folder;
        this.staged = staged;
    }

    /** Under which the subject is kept with a job. */
    public String attribute() {
        return attribute;
    }

    /** What kind of saved plan it is. */
    public String planFormat() {
        return planFormat;
    }

    /** Whether its jobs go stage by stage over all rows, and somebody decides each stage. */
    public boolean staged() {
        return staged;
    }

    /** In the out-dir: where a job has its files. */
    public String folder() {
        return folder;
    }
}

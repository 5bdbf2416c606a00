package org.spaceodt.change.input;

/** Of what the rows of a job are. */
public enum RowKind {
    /** All of one action, which is the subject. */
    ACTION("action", "space-odt-action-plan", "transformacion/jobs"),
    /** Locations: a step for each thing that a row wants; the subject says what is done first. */
    LOCATION("entity_type", "space-odt-location-plan", "jobs");

    private final String attribute;
    private final String planFormat;
    private final String folder;

    RowKind(String attribute, String planFormat, String folder) {
        this.attribute = attribute;
        this.planFormat = planFormat;
        this.folder = folder;
    }

    /** Under which the subject is kept with a job. */
    public String attribute() {
        return attribute;
    }

    /** What kind of saved plan it is. */
    public String planFormat() {
        return planFormat;
    }

    /** In the folder {@code v21}: where a job has its files. */
    public String folder() {
        return folder;
    }
}

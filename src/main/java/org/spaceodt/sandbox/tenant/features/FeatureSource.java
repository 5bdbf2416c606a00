package org.spaceodt.sandbox.tenant.features;

/** The features of one sort that a tenant begins with; nothing changes them but that people leave or join. */
public interface FeatureSource {
    int size();

    String name(int feature);

    int site(int feature);

    /** The extension, or "". */
    String extension(int feature);

    /** Its own phone number, E.164, or null. */
    String number(int feature);

    /** The people who answered its calls at the beginning, in order. */
    int[] agents(int feature);

    /** Whether this agent had joined. */
    boolean joined(int feature, int person);

    boolean enabled(int feature);

    /** Whether it is a call queue with Customer Assist. */
    boolean essentials(int feature);
}

package org.spaceodt.webex.wire;

/**
 * How large a HAR file grows.
 *
 * @param body bytes of a body that are kept
 * @param file bytes of the file; attempts that find no room are counted only
 */
public record Limits(int body, long file) {
    /** 256 KiB a body, 512 MiB a file. */
    public static final Limits DEFAULT = new Limits(256 * 1024, 512L * 1024 * 1024);
}

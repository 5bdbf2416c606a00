package org.spaceodt.webex.wire.har;

/**
 * How large a HAR file grows.
 *
 * @param body bytes of a body that are kept
 * @param file bytes of the file; attempts that find no room are counted only
 */
public record HarLimits(int body, long file) {
    /** 256 KiB a body, 512 MiB a file. */
    public static final HarLimits DEFAULT = new HarLimits(256 * 1024, 512L * 1024 * 1024);
}

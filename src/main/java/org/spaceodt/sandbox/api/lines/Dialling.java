package org.spaceodt.sandbox.api.lines;

import org.spaceodt.sandbox.tenant.Tenant;

/**
 * How somebody is reached from inside.
 *
 * @param extension null when there is none
 * @param prefix dialled before it from other locations, or ""
 */
public record Dialling(String extension, String prefix) {
    /** @param site the location, or -1 */
    public static Dialling of(Tenant tenant, int site, String extension) {
        return new Dialling(extension, site < 0 ? "" : tenant.sites().routingPrefix(site));
    }

    /** Prefix and extension, or null when there is no extension. */
    public String esn() {
        return extension == null ? null : prefix + extension;
    }
}

/**
 * The tenant: who and what is in it. What it begins with is computed from a seed, a kind of thing and its index, so it needs next to no
 * memory and is the same whatever is asked first; what is written is kept over that. A package a noun; {@code PeopleSource},
 * {@code SiteSource}, {@code WorkspaceSource} and {@code NumberSource} are all that is asked of the beginning where something can be written.
 * Nothing here knows HTTP.
 */
package org.spaceodt.sandbox.tenant;

/**
 * The invented tenant: who and what is in it. Every fact is computed from a seed, a kind of thing and its index, so the tenant needs
 * next to no memory and is the same whatever is asked first. Nothing here knows HTTP or JSON.
 */
package org.spaceodt.sandbox.tenant;

/** Jobs that move people to another location. */
package org.spaceodt.sandbox.api.moves;

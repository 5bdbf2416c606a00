/**
 * Plans, and what becomes of them: made once, verified by reading back, undone.
 */
package org.spaceodt.action.apply;

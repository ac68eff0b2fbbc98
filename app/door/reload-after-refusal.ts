import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * Asks the loader again after a form was refused as stale: such a page promises to show what is saved now. Without this
 * Remix leaves a page as it is after every 4xx.
 */
export const reloadAfterRefusal: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

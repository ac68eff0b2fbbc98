import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * After a move inside the site: puts focus at the start of the new page, as a page load would, and gives its title to be
 * read aloud. A link to a place in the page keeps the browser's own behaviour.
 */
export function useArrival(): string {
  const { pathname, hash } = useLocation()
  const { state } = useNavigation()
  const arrivedAt = useRef(pathname)
  const [announcement, setAnnouncement] = useState('')
  useEffect(() => {
    if (state !== 'idle' || arrivedAt.current === pathname) return
    arrivedAt.current = pathname
    if (!hash) document.getElementById('indhold')?.focus({ preventScroll: true })
    setAnnouncement(document.title)
  }, [pathname, hash, state])
  return announcement
}

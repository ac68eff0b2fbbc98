import { Link } from '@remix-run/react'
import { formatNumber, formatShare, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Figures } from '~/ui/figures.tsx'
import { Notice } from '~/ui/notice.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { Table } from '~/ui/table.tsx'
import { FileLinks } from './file-links.tsx'
import type { NewLeadersPage } from './get-new-leaders.server.ts'

/** How many leaders are new, and how many of them are well begun. */
export function NewLeadersView({ leaders, allLeaders, onboarded, isAsked }: NewLeadersPage) {
  return (
    <>
      <header className="page-head">
        <h1>{m.new_leaders_title()}</h1>
        <p className="lead">{m.new_leaders_lead()}</p>
      </header>
      {isAsked ? null : (
        <Notice kind="info" title={m.new_leaders_no_rule()}>
          <ButtonLink look="secondary" isSmall to={staffUrls.paths()}>
            {m.paths_title()}
          </ButtonLink>
        </Notice>
      )}
      {leaders.length === 0 ? (
        <EmptyState title={m.new_leaders_none()} text={m.new_leaders_none_text()} />
      ) : (
        <>
          <Figures
            figures={[
              {
                number: formatShare(leaders.length / allLeaders),
                label: m.new_leaders_turnover({ count: formatNumber(leaders.length), of: formatNumber(allLeaders) }),
              },
              ...(isAsked
                ? [
                    {
                      number: formatShare(onboarded / leaders.length),
                      label: m.new_leaders_share({ count: formatNumber(onboarded), of: formatNumber(leaders.length) }),
                    },
                  ]
                : []),
            ]}
          />
          <section className="section" aria-label={m.new_leaders_title()}>
            <Table
              label={m.new_leaders_title()}
              rows={leaders}
              rowKey={({ membershipId }) => membershipId}
              columns={[
                {
                  ...{ id: 'name', title: m.column_name(), kind: 'lead' },
                  cell: ({ membershipId, name }) => <Link to={staffUrls.person(membershipId)}>{name}</Link>,
                },
                { id: 'unit', title: m.column_unit(), cell: ({ unitName }) => unitName },
                { id: 'began', title: m.new_leaders_began(), cell: ({ beganOn }) => formatShortDay(beganOn) },
                {
                  ...{ id: 'done', title: m.new_leaders_has() },
                  cell: ({ done, of }) =>
                    of === 0 ? (
                      m.none()
                    ) : (
                      <StatusTag status={done === of ? 'done' : 'underway'}>
                        {m.gaps_cell({ done: formatNumber(done), people: formatNumber(of) })}
                      </StatusTag>
                    ),
                },
              ]}
            />
            <FileLinks to={staffUrls.newLeadersFile} />
          </section>
        </>
      )}
    </>
  )
}

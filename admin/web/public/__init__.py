"""Pages of the open list: anybody reads them, nobody signs in.

Each answers HEAD too: checkers of links ask for heads alone. One route for both methods would
give two operations one name.
"""

from admin.web.public import crawlers, current, downloads, embed, forms, home, points, releases

ROUTERS = (
    home.router,
    crawlers.router,
    current.router,
    points.router,
    releases.router,
    embed.router,
    downloads.router,
    forms.router,
)
